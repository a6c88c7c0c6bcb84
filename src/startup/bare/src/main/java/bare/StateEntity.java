package bare;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class StateEntity extends PanacheEntityBase {
    @Id
    public String code;
}
