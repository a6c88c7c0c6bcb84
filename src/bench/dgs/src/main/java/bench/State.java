package bench;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "area")
public class State {
    @Id
    private String code;

    private String name;

    @Column
    private String kind;

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }
}
