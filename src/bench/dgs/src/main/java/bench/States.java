package bench;

import java.util.List;
import org.springframework.data.repository.Repository;

interface States extends Repository<State, String> {
    List<StateRow> findByKindNotOrderByName(String kind);
}
