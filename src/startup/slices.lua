-- wrk's requests: the mission's slice of two metrics and years, in an order in which hardly any comes twice.
local document = [[query($a: String!, $b: String!, $y: Int!, $z: Int!) { states { code name
  a: observation(metric: $a, year: $y) { value qualifier notes } b: observation(metric: $b, year: $z) { value qualifier notes } } }]]
local metrics = {}
for line in io.lines("src/main/resources/catalogue/metrics.csv") do
  metrics[#metrics + 1] = line:match("^[^,]*")
end
table.remove(metrics, 1)
local number = tonumber(os.getenv("FIRST") or "0")
request = function()
  number = number + 7919
  local body = string.format('{"query":"%s","variables":{"a":"%s","b":"%s","y":%d,"z":%d}}', document:gsub("%s+", " "),
    metrics[number % #metrics + 1], metrics[math.floor(number / #metrics) % #metrics + 1],
    1984 + number % 41, 1984 + math.floor(number / 41) % 41)
  return wrk.format("POST", nil, {["Content-Type"] = "application/json"}, body)
end
