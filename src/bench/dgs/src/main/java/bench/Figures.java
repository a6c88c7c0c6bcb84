package bench;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Rows are read as they are needed, without entities that a session would watch. */
interface Figures extends Repository<Figure, FigureKey> {
    List<FigureRow> findByMetricAndYear(String metric, int year);
}
