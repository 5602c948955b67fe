/** One request of the client and its answer. */
export interface RoundTrip {
  bytesUp: number;
  bytesDown: number;
  /** Of the answer: 200, or of the error that took its place. */
  statusCode: number;
  actions: number;
  request: string;
  response: string;
}

/**
 * What went over the wire: bodies, as JSON in UTF-8. The request that only lets go of ranges at the
 * end of an `Excel.run` is the client's own and is not counted.
 */
export class Traffic {
  readonly log: RoundTrip[] = [];

  get roundTrips(): number {
    return this.log.length;
  }
  get bytesUp(): number {
    return this.log.reduce((sum, trip) => sum + trip.bytesUp, 0);
  }
  get bytesDown(): number {
    return this.log.reduce((sum, trip) => sum + trip.bytesDown, 0);
  }

  reset(): void {
    this.log.length = 0;
  }
}

export const byteLength = (text: string): number => new TextEncoder().encode(text).length;
