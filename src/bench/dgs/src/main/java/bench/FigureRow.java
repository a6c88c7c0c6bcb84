package bench;

public record FigureRow(String area, double value, String qualifier, String printed) {}
