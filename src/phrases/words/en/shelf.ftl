needs-its-author = needs its author
motto = Not knowing yet is where it starts.
saving = Saving…
saved = Saved.
saving-the-last = Your last steps are being saved. This disk takes its time.
all-new = { $number ->
    [one] 1 question, new
   *[other] { $number } questions, all new
}
mastered = { $number } mastered
got = { $number } got
trying = { $number } trying
new = { $number } new
due = { $number ->
    [one] one is worth another look
   *[other] { COUNT($number) } are worth another look
}
how-to-mend = This set needs its author before it can be practised. `notyet check { $path }` says what to mend.
nothing-found = No set has “{ $search }” in its title or tags.
damaged-lines = { $number ->
    [one] One line of the record could not be read and was left out. All others are here.
   *[other] { COUNT($number) } lines of the record could not be read and were left out. All others are here.
}
refused-file = { $path } was left out of your record: { $reason }.
left-elsewhere = Your last steps could not be saved in { $folder }: { $reason }. They are in { $file }. See to the disk, then move that file into the folder: your path goes on from there.
left-nowhere = Your last steps could not be saved in { $folder }: { $reason }. See to the disk before you go on. Their questions come back then.
not-saved = Not saved: { $reason }. Your path is held here and saved as soon as it can be.
groups = groups
    .tight = groups
    .long = Show the sets by their tags, or by their folders.
practised-last = Practised last
in-no-folder = In no folder
without-a-tag = Without a tag
built-in = Built in
