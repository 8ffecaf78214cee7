question = The same question in other words?
now = Now it asks:
before = Before, it was about:
about = If it is the same, your path goes on. If it is another one, it begins its own.
same = the same
    .long = It is the same question: its path goes on.
another = another
    .long = It is another question: it begins its own path.
answers = You answered: { $answers }
go-on = { $number ->
    [one] One question was reworded; its path goes on.
   *[other] { COUNT($number) } questions were reworded; their paths go on.
}
