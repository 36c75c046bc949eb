import { unzipSync } from 'fflate';
import { WARCParser, type WARCRecord } from 'warcio';
import { limits } from './limits.ts';
import { readHtml } from './read-html.ts';
import { type ArchivedPage, type ReadResult, refuse } from './saved-document.ts';
import { unpackBody } from './unpack-body.ts';

interface FoundPage extends ArchivedPage {
  bytes: Uint8Array;
  /** The charset with which the page was sent. */
  charset: string | null;
  /** The day on which it was archived (ISO 8601). */
  day: string | null;
}

const tooMuch = 'the archive unpacks to more than an archive of pages has; take the page alone out of it';

/** Reads a page of a WARC (ISO 28500). Of several pages, `wanted` is the number of one, from 1, or its address. */
export async function readWarc(bytes: Uint8Array, wanted: string | null): Promise<ReadResult> {
  const pages = await pagesIn([bytes]);
  return pages === null ? refuse(tooMuch) : choose(pages, wanted);
}

/** Reads a page of a WACZ: a ZIP file with WARCs in it. */
export async function readWacz(bytes: Uint8Array, wanted: string | null): Promise<ReadResult> {
  let total = 0;
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!/\.warc(?:\.gz)?$/.test(name)) return false;
      total += originalSize;
      return total <= limits.unpacked;
    },
  });
  if (total > limits.unpacked) return refuse(tooMuch);
  const pages = await pagesIn(Object.values(files));
  return pages === null ? refuse(tooMuch) : choose(pages, wanted);
}

/** The HTML pages of WARC files; null where they unpack to more than may be. */
async function pagesIn(warcs: readonly Uint8Array[]): Promise<FoundPage[] | null> {
  const pages: FoundPage[] = [];
  let total = 0;
  for (const warc of warcs) {
    for await (const record of WARCParser.iterRecords([warc])) {
      const type = pageType(record);
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of record) {
        size += chunk.length;
        total += chunk.length;
        if (total > limits.unpacked || size > limits.page) return null;
        if (type !== null) chunks.push(chunk);
      }
      if (type === null) continue;
      const coding = record.httpHeaders?.headers.get('content-encoding') ?? null;
      const content = unpackBody(Buffer.concat(chunks), coding, limits.page);
      if (content === null) return null;
      total += content.length - size;
      if (total > limits.unpacked) return null;
      const title =
        /<title[^>]*>([^<]{1,300})/i.exec(Buffer.from(content.subarray(0, 20_000)).toString('latin1'))?.[1]?.trim() ??
        null;
      const day = /^\d{4}-\d\d-\d\d/.exec(record.warcDate ?? '')?.[0] ?? null;
      const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1] ?? null;
      pages.push({ address: record.warcTargetURI ?? '', title, bytes: content, charset, day });
    }
  }
  return pages;
}

/** The media type of a record that holds a page: an answer of a server, or a file as it is. Null for any other. */
function pageType({ warcType, httpHeaders, warcHeaders }: WARCRecord): string | null {
  const isAnswer = warcType === 'response' && /\b200\b/.test(httpHeaders?.statusline ?? '');
  const headers = isAnswer ? httpHeaders : warcType === 'resource' ? warcHeaders : null;
  const type = headers?.headers.get('content-type') ?? '';
  return /html/i.test(type) ? type : null;
}

function choose(pages: readonly FoundPage[], wanted: string | null): ReadResult {
  if (pages.length === 0) return refuse('the archive holds no page of HTML');
  const named =
    wanted === null ? undefined : (pages[Number(wanted) - 1] ?? pages.find(({ address }) => address === wanted));
  if (wanted !== null && named === undefined)
    return refuse(`the archive has no page "${wanted}"; leave --page out to see which there are`);
  const page = named ?? (pages.length === 1 && wanted === null ? pages[0] : undefined);
  if (page === undefined) return { kind: 'pages', pages: pages.map(({ address, title }) => ({ address, title })) };
  const read = readHtml(page.bytes, page.charset);
  if (read.kind !== 'document') return read;
  const address = URL.canParse(page.address) ? page.address : null;
  return {
    kind: 'document',
    document: {
      ...read.document,
      address: read.document.address ?? address,
      savedAt: page.day ?? read.document.savedAt,
    },
  };
}
