true-or-false = This one takes true or false.
pick-one = Pick one first.
pick-all = First pick all that fit.
type-it = Type your answer first.
fill = Fill the gap first.
put-in-order = Put them in order first.
find-partners = Find the partners first.
digits-with-comma = This one takes a number in digits, such as 12, 0,75 or 3/4, with a comma and no other words. That was not counted as a try.
digits-with-point = This one takes a number in digits, such as 12, 0.75 or 3/4, with a point and no other words. That was not counted as a try.
other-unit = This one is asked in { $unit }. Give it in { $unit }, or the number alone. That was not counted as a try.
no-such-pair = “{ $what }” is no pair here. Type each number with the letter of its partner, such as 1b 2a. That was not counted as a try.
twice = “{ $what }” is there twice. Each one goes in once. That was not counted as a try.
no-such-item = “{ $what }” is not in the list. Give all the numbers from 1 to { $listed } in order, with spaces between. That was not counted as a try.
no-such-choices = “{ $what }” is not in the list. Take a number from 1 to { $listed }, or the words of a choice; for several, put ; between.
no-such-choice = “{ $what }” is not in the list. Take a number from 1 to { $listed }, or the words of a choice.
items-missing = { $missing ->
    [one] one item is not in your order yet. That was not counted as a try.
   *[other] { COUNT($missing) } items are not in your order yet. That was not counted as a try.
}
partners-missing = { $missing ->
    [one] one is still without a partner. That was not counted as a try.
   *[other] { COUNT($missing) } are still without a partner. That was not counted as a try.
}
gaps-missing = { $missing ->
    [one] one gap is still empty. That was not counted as a try.
   *[other] { COUNT($missing) } gaps are still empty. That was not counted as a try.
}
