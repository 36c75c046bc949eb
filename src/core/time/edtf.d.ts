declare module 'edtf' {
  export interface EdtfDate {
    type: string;
    /** Milliseconds since 1970-01-01T00:00Z. */
    min: number;
    max: number;
  }
  export default function edtf(text: string): EdtfDate;
}
