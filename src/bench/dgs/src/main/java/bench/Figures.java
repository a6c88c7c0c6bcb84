package bench;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Reads rows as projections, without managed entities. */
interface Figures extends Repository<Figure, FigureKey> {
    List<FigureRow> findByMetricAndYear(String metric, int year);
}
