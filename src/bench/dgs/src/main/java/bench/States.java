package bench;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface States extends JpaRepository<State, String> {
    List<State> findByKindNotOrderByName(String kind);
}
