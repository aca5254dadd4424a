/// How many of the indices from 0 up to `count` come before the first that does not meet the
/// condition, which holds for none after that.
func leading(of count: Int, _ condition: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
        let middle = (low + high) / 2
        if condition(middle) { low = middle + 1 } else { high = middle }
    }
    return low
}
