title = From not yet to mine
foot = Every step is part of the way. Made with notyet.
nothing-yet = The first step will stand here.
star = mine: from memory again and again
not-yet = not yet
nearly = nearly
a-hint = a hint
unsure = “I don't know yet”
shown = shown
aside = set aside for a day
got-it = got it
recall = from memory
whose = The path of { $name }
dates = { $first } to { $last }
end-on-the-way = on the way
end-got-it = got it
end-mine = mine
end-kept = mine, kept for { $days ->
    [0] no days
    [one] one day
   *[other] { COUNT($days) } days
}
so-far = So far: { $end }.
