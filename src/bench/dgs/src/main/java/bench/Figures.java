package bench;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Figures extends JpaRepository<Figure, FigureKey> {
    List<Figure> findByMetricAndYearAndAreaIn(String metric, int year, Collection<String> areas);
}
