import { ComponentType, type InternalRequest } from 'discord.js';
import { z } from 'zod';
import type { Picture } from '../../core/message/picture.ts';
import { PictureSchema } from '../../core/message/picture-schema.ts';
import type { Draw, DrawOrder } from '../../core/posting/draw.ts';
import { pictureName } from '../render/discord-message.ts';

const Message = z.looseObject({
  components: z.tuple([z.looseObject({ components: z.array(z.looseObject({ type: z.number() })) })]),
  // one that an older version froze, and this one cannot read, is left out
  pictures: z.array(PictureSchema.nullable().catch(null)).exactOptional(),
});
type Message = z.infer<typeof Message>;
const Callback = z.looseObject({ type: z.number(), data: Message });

const Gallery = z.looseObject({
  type: z.literal(ComponentType.MediaGallery),
  items: z.tuple([z.looseObject({ media: z.object({ url: z.string() }) })]),
});

/** A drawn picture under the name by which its message shows it. */
interface Attachment {
  name: string;
  png: Uint8Array;
}

/**
 * What of a request changes so that its message has its pictures: the body as one multipart form, in which each is
 * attached under its name. A picture that cannot be drawn is left out with its gallery. What replaces a message
 * replaces its attachments. https://docs.discord.com/developers/reference#uploading-files
 */
export async function attachPictures(
  { body, method }: Pick<InternalRequest, 'body' | 'method'>,
  draw: Draw,
): Promise<Pick<InternalRequest, 'body' | 'headers' | 'passThroughBody'>> {
  const callback = Callback.safeParse(body).data;
  const own = callback?.data ?? Message.safeParse(body).data;
  if (own === undefined) return { body };
  const attachments = await drawn(own.pictures ?? [], draw);
  const replaces = method === 'PATCH' || callback?.type === updatesMessage;
  const sent = written(own, attachments, replaces);
  const whole = callback === undefined ? sent : { ...callback, data: sent };
  return attachments.length === 0 ? { body: whole } : multipart(whole, attachments);
}

/** The callback that replaces the message whose button was pressed. */
const updatesMessage = 7;

/** How a picture is drawn for Discord, which most people read in the dark. */
export function orderOf(picture: Picture): DrawOrder {
  return { picture, theme: 'dark', format: 'png' };
}

async function drawn(pictures: readonly (Picture | null)[], draw: Draw): Promise<Attachment[]> {
  const pngs = await Promise.all(pictures.map((picture) => (picture === null ? null : draw(orderOf(picture)))));
  return pngs.flatMap((png, number) => (png === null ? [] : [{ name: pictureName(number), png }]));
}

/** A message without its facts of pictures, and without the galleries of those that are not there. */
function written({ pictures: _, ...message }: Message, attachments: readonly Attachment[], replaces: boolean): object {
  const shown = new Set(attachments.map(({ name }) => `attachment://${name}`));
  const [container] = message.components;
  const components = container.components.filter((component) => {
    const gallery = Gallery.safeParse(component);
    return !gallery.success || shown.has(gallery.data.items[0].media.url);
  });
  const listed = attachments.map(({ name }, id) => ({ id, filename: name }));
  return {
    ...message,
    components: [{ ...container, components }],
    ...(replaces || listed.length > 0 ? { attachments: listed } : {}),
  };
}

/** One buffer, so that a request that is written in time is written whole. */
async function multipart(
  message: object,
  attachments: readonly Attachment[],
): Promise<Pick<InternalRequest, 'body' | 'headers' | 'passThroughBody'>> {
  const form = new FormData();
  form.append('payload_json', JSON.stringify(message));
  for (const [id, { name, png }] of attachments.entries())
    form.append(`files[${id}]`, new Blob([new Uint8Array(png)], { type: 'image/png' }), name);
  const encoded = new Response(form);
  const contentType = encoded.headers.get('content-type') ?? '';
  const body = Buffer.from(await encoded.arrayBuffer());
  return { body, headers: { 'content-type': contentType }, passThroughBody: true };
}
