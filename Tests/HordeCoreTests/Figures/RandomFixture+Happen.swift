import HordeTestSupport

@testable import HordeCore

extension RandomFixture {
    /// Anything happens, a pop in one of three cases.
    mutating func happen() {
        if chance(3) {
            _ = try? fixture.pop(popRequest(wait: chance(3) ? .seconds(20) : .zero))
        } else {
            act()
        }
    }
}
