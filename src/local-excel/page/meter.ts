import type { RoundTrip, Traffic } from "../host/wire/traffic";

export interface Consumption {
  roundTrips: number;
  bytesUp: number;
  bytesDown: number;
}

/** Sums the traffic up for the status bar: since the user last did something, and in all. */
export class Meter {
  private firstOfOperation = 0;

  constructor(private readonly traffic: Traffic) {}

  /** The user does something: what comes now belongs to it. */
  begin(): void {
    this.firstOfOperation = this.traffic.log.length;
  }

  read(): { last: Consumption; total: Consumption } {
    const { log } = this.traffic;
    return { last: sum(log.slice(this.firstOfOperation)), total: sum(log) };
  }
}

export const nothing: Consumption = { roundTrips: 0, bytesUp: 0, bytesDown: 0 };

const sum = (trips: RoundTrip[]): Consumption => ({
  roundTrips: trips.length,
  bytesUp: trips.reduce((bytes, trip) => bytes + trip.bytesUp, 0),
  bytesDown: trips.reduce((bytes, trip) => bytes + trip.bytesDown, 0),
});
