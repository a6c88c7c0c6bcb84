package bare;

import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
public class BareApi {
    @Query
    public String getName() {
        return "bare";
    }
}
