import type { Traffic } from "../host/traffic";

export interface Consumption {
  roundTrips: number;
  bytesUp: number;
  bytesDown: number;
}

/** Quiet time after which a request counts as the start of another operation. */
const pauseMs = 1_000;

/** Sums the traffic up for the status bar: of the last operation and in all. */
export class Meter {
  private firstOfOperation = 0;
  private seen = 0;
  private lastAnswer = Number.NEGATIVE_INFINITY;

  constructor(private readonly traffic: Traffic) {}

  /** To be called after each answer. @param now in milliseconds */
  read(now: number): { last: Consumption; total: Consumption } {
    const { log } = this.traffic;
    if (log.length > this.seen) {
      if (now - this.lastAnswer > pauseMs) this.firstOfOperation = this.seen;
      this.lastAnswer = now;
      this.seen = log.length;
    }
    return { last: sum(log.slice(this.firstOfOperation)), total: sum(log) };
  }
}

export const nothing: Consumption = { roundTrips: 0, bytesUp: 0, bytesDown: 0 };

const sum = (trips: { bytesUp: number; bytesDown: number }[]): Consumption => ({
  roundTrips: trips.length,
  bytesUp: trips.reduce((bytes, trip) => bytes + trip.bytesUp, 0),
  bytesDown: trips.reduce((bytes, trip) => bytes + trip.bytesDown, 0),
});
