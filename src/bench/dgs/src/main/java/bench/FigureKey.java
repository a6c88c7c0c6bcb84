package bench;

public record FigureKey(String metric, int year, String area) {}
