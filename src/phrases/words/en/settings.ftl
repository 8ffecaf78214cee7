word-left = word back
    .long = Back by a word.
word-right = word on
    .long = On by a word.
delete-word-after = delete word
    .long = Take away the word after the cursor.
clear-after = clear
    .long = Take away all after the cursor.
