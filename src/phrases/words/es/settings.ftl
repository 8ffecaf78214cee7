word-left = palabra atrás
    .long = Una palabra atrás.
word-right = palabra adelante
    .long = Una palabra adelante.
delete-word-after = borrar palabra
    .long = Borrar la palabra después del cursor.
clear-after = vaciar
    .long = Borrar todo lo que hay después del cursor.
