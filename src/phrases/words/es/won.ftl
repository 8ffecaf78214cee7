quiet = Lo tienes.
recalled-warm-1 = Lo tienes, de memoria.
recalled-warm-2 = Lo tienes. Sigue contigo.
recalled-warm-3 = Lo tienes, y por tu cuenta.
first-warm-1 = Lo tienes.
first-warm-2 = Lo tienes. Encaja.
first-warm-3 = Lo tienes: es esto.
one-hint-1 = Lo tienes, con una pista bien aprovechada.
one-hint-2 = Lo tienes. La pista hizo su parte, y tú la tuya.
second-look-1 = Lo tienes. Mirar otra vez dio resultado.
second-look-2 = Lo tienes: lo pensaste de nuevo, y valió la pena.
way-1 = Lo tienes, después de { $way }. Seguiste intentándolo.
way-2 = Lo tienes, después de { $way }. Así se aprende.
way-3 = Lo tienes, después de { $way }. Seguiste buscando hasta que encajó.
long-way-1 = Lo tienes, después de { $way }. No lo soltaste, y aquí es donde más se aprende.
long-way-2 = Lo tienes, después de { $way }. Cada uno de estos pasos te acercó. Mira hasta dónde has llegado.
long-way-3 = Lo tienes, después de { $way }. Fue un camino largo, y lo hiciste entero. Lo que se aprende así se queda.
recalled-plain-1 = Lo tienes, de memoria.
recalled-plain-2 = Lo tienes. Sigue contigo.
first-plain-1 = Lo tienes.
first-plain-2 = Lo tienes. Encaja.
after-plain-1 = Lo tienes, después de { $way }.
after-plain-2 = Lo tienes. Han sido { $way }.
tries-and-hints = { $tries ->
    [one] un intento
   *[other] { COUNT($tries) } intentos
}{ $hints ->
    [0] { "" }
    [one] { " " }y una pista
   *[other] { " " }y { COUNT($hints) } pistas
}
