hardest-won = Hardest won today:
mastered = { COUNT($number) } mastered today.
kept = { COUNT($number) } kept from another day.
kept-warm = { kept } That lasts.
got = { $number ->
    [one] one answer
   *[other] { COUNT($number) } answers
} reached for the first time.
begun = { COUNT($number) } begun.
begun-warm = { begun } A start is a step.
practised = Practice done.
practised-warm = Practice done. Each return makes it last longer.
rest = { $number ->
    [one] One rests until next time. Talk it over with somebody.
   *[other] { COUNT($number) } rest until next time. Talk them over with somebody.
}
all-yours = All of them are yours now.
to-go = { COUNT($to-go) } to go.
on-their-way = { $got ->
    [one] One is on its way to being yours.
   *[other] { COUNT($got) } are on their way to being yours.
}
yours-and-to-go = { $mastered ->
    [one] One is yours now.
   *[other] { COUNT($mastered) } are yours now.
} { to-go }
look-today = Some are worth another look today.
look-in-days = { $days ->
    [1] The next one is worth another look tomorrow.
   *[other] The next one is worth another look in { COUNT($days) } days.
}
all-kept = Your path is kept.
all-kept-warm = Your path is kept. Come back any time.
