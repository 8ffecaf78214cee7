kept = no se borra nada: tu registro está como estaba
what-goes = Esto borra todo lo que se guarda de { $name }: { $files ->
    [0] ningún archivo
    [one] un archivo
   *[other] { COUNT($files) } archivos
} en { $folder }.
for-good = Desde aquí no se puede recuperar, y las preguntas empiezan otra vez como nuevas. Lo que hayas compartido o copiado en otro sitio se queda allí.
goes-on = Una sesión que esté abierta ahora sigue, y lo que venga en ella se guarda de nuevo.
ask = Para borrarlo, escribe { $name } o sí. Cualquier otra cosa lo conserva:
ask-yes = Para borrarlo, escribe sí. Cualquier otra cosa lo conserva:
nothing-there = Aquí no se guarda nada de { $name }.
done = { $files ->
    [0] No se ha borrado ningún archivo.
    [one] Se ha borrado un archivo.
   *[other] Se han borrado { COUNT($files) } archivos.
} Aquí ya no se guarda nada de { $name }. Un camino nuevo puede empezar en cualquier momento.
stays = { $path } se queda donde está: { $why }.
left = { $number ->
    [one] Una cosa no se pudo borrar
   *[other] { COUNT($number) } cosas no se pudieron borrar
}: { $places }. Llama otra vez a notyet forget cuando sea posible
