import { unzipSync } from 'fflate';
import { WARCParser } from 'warcio';
import { limits } from './limits.ts';
import { readHtml } from './read-html.ts';
import { type ArchivedPage, type ReadResult, refuse } from './saved-document.ts';

interface FoundPage extends ArchivedPage {
  bytes: Uint8Array;
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
      const type = String(record.httpHeaders?.headers.get('content-type') ?? '');
      const isPage =
        record.warcType === 'response' && /html/i.test(type) && /\b200\b/.test(record.httpHeaders?.statusline ?? '');
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of record) {
        size += chunk.length;
        total += chunk.length;
        if (total > limits.unpacked || size > limits.page) return null;
        if (isPage) chunks.push(chunk);
      }
      if (!isPage || pages.length >= limits.pages) continue;
      const content = Buffer.concat(chunks);
      const title = /<title[^>]*>([^<]{1,300})/i.exec(content.toString('latin1', 0, 20_000))?.[1]?.trim() ?? null;
      const day = /^\d{4}-\d\d-\d\d/.exec(record.warcDate ?? '')?.[0] ?? null;
      pages.push({ address: record.warcTargetURI ?? '', title, bytes: content, day });
    }
  }
  return pages;
}

function choose(pages: readonly FoundPage[], wanted: string | null): ReadResult {
  if (pages.length === 0) return refuse('the archive holds no page of HTML');
  const named =
    wanted === null ? undefined : (pages[Number(wanted) - 1] ?? pages.find(({ address }) => address === wanted));
  const page = named ?? (pages.length === 1 && wanted === null ? pages[0] : undefined);
  if (page === undefined) return { kind: 'pages', pages: pages.map(({ address, title }) => ({ address, title })) };
  const read = readHtml(page.bytes);
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
