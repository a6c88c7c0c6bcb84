package org.clearinghouse.graphql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A table of the current figures, computed by plain SQL. It implements the rules of qualifiers and intervals a second
 * time, so that tests can compare both implementations.
 */
final class FigureTable {
    private static final List<String> TABLES = List.of("""
            create table place as
            select a.code area, a.kind, a.region, a.division, m.code metric, m.program, m.position metric_position,
                min(m.position) over (partition by m.program) program_position,
                dense_rank() over (order by a.kind <> 'NATION', a.name collate "C") area_position
            from area a cross join metric m where a.kind = any (m.published_for)""", """
            create table held as
            select c.*, case
                when qualifier = 'EXACT' then numrange(value, value, '[]')
                when qualifier = 'ROUNDED' then numrange(value - u / 2, value + u / 2, '[]')
                when qualifier in ('MORE_THAN', 'AT_LEAST') then numrange(value, value + u, '[)')
                when qualifier = 'NEARLY' then numrange(value - u, value, '(]')
                else numrange(value - u, value + u, '[]') end meant
            from citation c,
                lateral (select substring(printed from '\\d\\.(\\d+)') decimals,
                    case when printed ~* '\\d\\.\\d+[ -]*million' then 1000000 else 1 end times) as words,
                lateral (select case
                    when value = 0 then 1
                    when min_scale(value) > 0 then 10::numeric ^ -min_scale(value)
                    else 10::numeric ^ (length(trunc(value)::text) - length(rtrim(trunc(value)::text, '0'))) end last) as digit,
                lateral (select case
                    when printed ~* '\\m(1|one) (in|out of) \\w+$'
                        then round(100 / (100 / value - 0.5) - 100 / (100 / value + 0.5), 2)
                    when decimals is null then last
                    else least(last, times * 10::numeric ^ -length(decimals)) end u) as unit
            where superseded is null""", """
            create table figure as
            select o.area || ':' || o.metric || ':' || o.year as key, place.*, o.year, c.value, c.qualifier,
                m.unit in ('percent', 'one in') percentage, m.period = 'TO_DATE' to_date, p.residents,
                case when c.qualifier = 'EXACT' and m.unit not in ('percent', 'one in') and m.period = 'YEAR'
                    then c.value::numeric(80, 40) / p.residents end rate,
                exists (select from held x join held y using (area, metric, year)
                    where area = o.area and metric = o.metric and year = o.year
                        and case when m.period = 'TO_DATE'
                            then x.reference_date <= y.reference_date and y.meant << x.meant
                            else not x.meant && y.meant end) disputed,
                array(select h.source from held h
                    where h.area = o.area and h.metric = o.metric and h.year = o.year) sources
            from observation o
                join citation c using (document, position)
                join metric m on m.code = o.metric
                join place on place.area = o.area and place.metric = o.metric
                left join population p on p.area = o.area and p.year = o.year
            where o.superseded is null""");

    private final DataSource database;

    FigureTable(DataSource database) {
        this.database = database;
    }

    void create() {
        TABLES.forEach(this::execute);
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Returns the cells of each row as text, with {@code null} for no value. */
    List<String> query(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(formatRow(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String formatRow(ResultSet result) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            cells.add(String.valueOf(result.getString(column)));
        }
        return String.join(" ", cells);
    }
}
