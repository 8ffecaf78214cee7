true-or-false = Aquí va verdadero o falso.
pick-one = Elige una primero.
pick-all = Elige primero todas las que encajan.
type-it = Escribe primero tu respuesta.
fill = Completa primero el hueco.
put-in-order = Pon primero todo en orden.
find-partners = Busca primero las parejas.
digits-with-comma = Aquí va un número en cifras, como 12, 0,75 o 3/4, con coma y sin otras palabras. No ha contado como intento.
digits-with-point = Aquí va un número en cifras, como 12, 0.75 o 3/4, con punto y sin otras palabras. No ha contado como intento.
other-unit = Aquí se pregunta en { $unit }. Da la respuesta en { $unit }, o el número sin nada más. No ha contado como intento.
no-such-pair = «{ $what }» no es una pareja aquí. Escribe cada número con la letra de su pareja, como 1b 2a. No ha contado como intento.
twice = «{ $what }» está dos veces. Cada cosa va una vez. No ha contado como intento.
no-such-item = «{ $what }» no está en la lista. Da todos los números del 1 al { $listed } en orden, con espacios entre ellos. No ha contado como intento.
no-such-choices = «{ $what }» no está en la lista. Toma un número del 1 al { $listed }, o las palabras de una opción; para varias, pon ; entre ellas.
no-such-choice = «{ $what }» no está en la lista. Toma un número del 1 al { $listed }, o las palabras de una opción.
items-missing = { $missing ->
    [one] Hay un elemento que todavía no está en tu orden. No ha contado como intento.
   *[other] Hay { COUNT($missing) } elementos que todavía no están en tu orden. No ha contado como intento.
}
partners-missing = { $missing ->
    [one] Hay uno que sigue sin pareja. No ha contado como intento.
   *[other] Hay { COUNT($missing) } que siguen sin pareja. No ha contado como intento.
}
gaps-missing = { $missing ->
    [one] Hay un hueco que sigue vacío. No ha contado como intento.
   *[other] Hay { COUNT($missing) } huecos que siguen vacíos. No ha contado como intento.
}
