package bench;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;

@DgsComponent
class Fetchers {
    private final States states;

    Fetchers(States states) {
        this.states = states;
    }

    @DgsQuery
    List<StateRow> states() {
        return states.findByKindNotOrderByName("NATION");
    }

    @DgsData(parentType = "State", field = "observation")
    CompletableFuture<FigureRow> observation(
            @InputArgument String metric, @InputArgument int year, DgsDataFetchingEnvironment environment) {
        DataLoader<FigureKey, FigureRow> figures = environment.getDataLoader("figures");
        StateRow state = environment.getSource();
        return figures.load(new FigureKey(metric, year, state.code()));
    }
}
