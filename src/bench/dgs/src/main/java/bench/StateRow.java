package bench;

public record StateRow(String code, String name) {}
