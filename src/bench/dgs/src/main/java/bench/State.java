package bench;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "area")
public class State {
    @Id
    private String code;

    private String name;
    private String kind;
}
