hint = hint
unsure = don't know yet
shown = shown
set-aside = set aside
step-unsure = “I don't know yet”
step-shown = the answer was shown
step-aside = set aside for that day
mastered = mastered
with-numbers = with { $numbers }
step = “{ $response }”: { $verdict }
step-parts = , { $right ->
    [0] none
   *[other] { COUNT($right) }
} of { COUNT($of) } in place
step-recall = from memory
step-with = , together with { $names }
step-hint = hint { $number }
standing-new = New: it has not come up yet.
standing-trying = Trying: on the way.
standing-got-it = { $left ->
    [1] Got it. From memory once more, with others between, and it is mastered.
    [2] Got it. From memory two more times, with others between, and it is mastered.
   *[other] Got it. From memory { COUNT($left) } more times, with others between, and it is mastered.
}
standing-mastered = Mastered.
kept = kept for { $days ->
    [0] no days
    [one] one day
   *[other] { COUNT($days) } days
}
tries = { $number ->
    [0] no tries
    [one] one try
   *[other] { COUNT($number) } tries
}
hints = { $number ->
    [one] one hint
   *[other] { COUNT($number) } hints
}
days = { $number ->
    [one] one day
   *[other] { COUNT($number) } days
}
