package bench;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "figure", schema = "bench")
@IdClass(FigureKey.class)
public class Figure {
    @Id
    private String metric;

    @Id
    private int year;

    @Id
    private String area;

    private double value;
    private String qualifier;
    private String printed;
}
