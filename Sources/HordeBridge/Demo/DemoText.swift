/// The story that the toy back end chains its words from, written for this package.
enum DemoText {
    /// All chapters, one after the other.
    static let all = [lighthouse, workshop, winter].joined(separator: "\n")

    private static let lighthouse = """
        The keeper of the lighthouse had a lamp that could be seen from eleven villages. Every \
        evening she climbed the ninety steps and wiped the salt from the glass. The sea was never \
        the same twice, and she wrote down in her book what it had been like. When the fog came, \
        she rang the bell until the boats answered. Nobody paid her for the bell. The lamp was \
        paid for by the villages, each giving what it could, and in a bad year some of them gave \
        nothing at all. The lamp burned for them as well. A light that asks every boat for its \
        name before it shines is no light, said the keeper, and she climbed the stairs again.

        One evening a boy from the nearest village knocked at the door of the tower. He had \
        carried a can of oil along the cliff because his father had heard that the store was \
        almost empty. The keeper gave him soup and let him hold the rope of the bell. In the \
        morning he walked home with a piece of old glass in his pocket, and for years he told \
        everybody that he had once held up the fog. The sea was grey and quiet. The keeper wrote \
        in her book that the oil would last until the spring.

        The lamp was turned by a clock with a weight on a chain. When the clock was broken, the \
        keeper turned the lamp with her own hands, all night, and counted the seconds aloud. In \
        the morning the boats came in, one after the other, and nobody on board had noticed that \
        anything was wrong. That was the best thing she ever heard about her work.
        """

    private static let workshop = """
        In the village there was a workshop with one good machine in it. The machine could cut \
        wood, turn a bowl and plane a door, and there were more doors in the village than the \
        machine could plane in a year. So the neighbours made a list and hung it on the wall. \
        Whoever had helped the others went to the top of the list, and whoever had only asked \
        waited a little longer. Nobody was ever taken off the list. In a quiet week everybody had \
        a turn, even the stranger who had come over the hill with a chair that had three legs.

        Some of the neighbours had machines of their own at home. When they were asleep, or away, \
        or tired of planing, they let the others use them. A girl with a cart went from house to \
        house in the morning and asked each machine what it could do today. She carried the wood \
        in and the bowls out. She never looked at what was carved into a bowl, because that was \
        between the one who had asked for it and the one who had turned it. At the end of the day \
        she wrote two numbers in a book, one on the left and one on the right, and they were \
        always the same number.

        The old man who owned the lathe liked to say that a machine that stands still is only \
        furniture. He let it run for his sister first, then for his friends, and then for \
        whoever was next on the wall. In the evening the workshop smelled of pine and warm oil. \
        The neighbours sat on the doors that were not yet planed and told each other stories \
        about the sea.
        """

    private static let winter = """
        In the winter the road was closed by snow, and the village had to do with what it had. \
        The baker gave bread to the weaver, and the weaver gave a blanket to the keeper of the \
        lighthouse, and the keeper gave light to the baker, who got up long before the sun. \
        Nobody remembered who had begun. When somebody had nothing to give, the others said that \
        the snow would melt, and it did, every year, and then there was always something to \
        carry, to mend or to paint.

        There was a night when the wind took the roof of the workshop. In the morning half of the \
        village stood in the snow with ladders and ropes. The stranger from over the hill was \
        among them, with a hammer, and the chair with its fourth leg was used to reach the beam. \
        By noon the machine was dry again. By the evening the first door of the new year was \
        planed, and it was hung in the tower of the lighthouse, where the old one had let in the \
        sea.

        When the spring came, the girl with the cart went round again. Every machine told her \
        what it could do. The list on the wall was long, and the light on the cliff was bright, \
        and somebody in a boat far out saw it and turned for home.
        """
}
