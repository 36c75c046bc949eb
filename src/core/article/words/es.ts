import type { FurnitureWords } from '../furniture.ts';

/** Spanish furniture. */
export const es = {
  lines: {
    navigation: [
      /^(?:(?:saltar|ir) al contenido(?: principal)?|menú|inicio|portada|buscar|volver(?: arriba)?|contacto|quiénes somos|aviso legal|política de (?:privacidad|cookies)|términos (?:y condiciones|de uso)|mapa del sitio|ayuda)$/iu,
    ],
    cookies: [
      /\b(?:usamos|utilizamos|este sitio (?:usa|utiliza)|(?:usa|utiliza)) cookies\b/iu,
      /\b(?:aceptar|rechazar|configurar) (?:todas )?(?:las )?cookies\b/iu,
      /^(?:aceptar todo|rechazar todo|aceptar todas)$/iu,
    ],
    advertisement: [/^(?:publicidad|anuncio|contenido patrocinado|patrocinado)[.:]?$/iu],
    subscription: [
      /^(?:suscríbete|suscribirse|suscríbase|hazte socio)\b.{0,80}$/iu,
      /^(?:contenido|artículo) (?:exclusivo|solo) para suscriptores\.?$/iu,
    ],
    newsletter: [/^(?:recibe|reciba|suscríbete|suscríbase|apúntate)\b.{0,80}\b(?:newsletter|boletín)\b/iu],
    app: [
      /^(?:síguenos|síganos|únete a nuestro canal)\b.{0,60}$/iu,
      /^(?:descarga|descárgate) .{0,40}\b(?:app|aplicación)\b/iu,
    ],
    sharing: [
      /^(?:compartir|compartir (?:en|por|este).{0,30}|copiar enlace|imprimir|guardar|enviar por (?:correo|e-?mail))$/iu,
    ],
    comments: [
      /^(?:\d+ )?comentarios?(?: \(?\d+\)?)?$/iu,
      /^(?:sin comentarios|no hay comentarios(?: aún)?|(?:deja|escribe|añade|añadir) (?:un|tu) comentario|inicia sesión para comentar|comentar|sé el primero en comentar)[.! ]*$/iu,
    ],
    related: [
      /^(?:(?:noticias|artículos|notas|temas|contenidos?) relacionad[oa]s?|te puede interesar|también te puede interesar|más (?:noticias|sobre|en|de|información)(?: .{2,40})?|lo más (?:leído|visto)|relacionad[oa]s?|te recomendamos)[:.… ]*$/iu,
    ],
    'read-also': [/^(?:le(?:a|e|er) (?:también|más)|ver también)[:.… ]*$/iu],
    link: [
      /^(?:le(?:a|e|er) (?:también|más)|ver también|más información|te puede interesar)\s?[:|»→>–-]\s?\S.{4,180}$/iu,
    ],
    hashtags: [/^(?:etiquetas|archivado en)(?:\s?:|\s?:\s.{2,200})?$/iu],
    byline: [/^(?:[Pp]or|POR)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:y|de|\p{Lu}[\p{L}.'’-]+|,))*$/u],
    date: [
      /^(?=.*(?:(?:1[89]|20)\d{2}|\d[:.h]\d{2}))(?:publicado|actualizado|última actualización|actualizada)(?!\p{L})[^!?]{3,90}$/iu,
      /^hace (?:\d+|una?) (?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|min|h)$/iu,
    ],
    length: [/^(?:tiempo de lectura\s?:?\s?)?\d+ ?min(?:utos?)?(?: de lectura)?\.?$/iu],
    copyright: [/\btodos los derechos reservados\b/iu],
    login: [/^(?:iniciar sesión|inicia sesión|entrar|registrarse|regístrate|mi cuenta|cerrar sesión)$/iu],
    mail: [
      /^(?:de|para|enviado|asunto)\s?: .{1,200}$/iu,
      /^(?:darse de baja|cancelar suscripción|ver en el navegador)[.:]?$/iu,
    ],
    forward: [/^reenviado de\b.{1,80}$/iu],
  },
  sentences: {
    subscription: [/\bsuscríbete (?:por|para|a partir|desde)\b/iu, /\bprueba .{2,40} gratis\b/iu],
    newsletter: [/^(?:suscríbete|suscríbase|apúntate)\b.{0,80}\b(?:newsletter|boletín)\b/iu],
    app: [/^síguenos en\b/iu],
  },
} satisfies FurnitureWords;
