/** An error as Excel answers it: the client throws it as `OfficeExtension.Error` with this code. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/**
 * The client used something the local Excel does not have. Besides failing the batch it is recorded
 * with the host errors, so that it cannot hide behind a `catch` of the code under test.
 */
export class NotEmulated extends HostError {
  constructor(what: string) {
    super("ApiNotFound", `The local Excel does not have ${what}.`, 501);
  }
}

/** What Excel answers where it gives no reason. */
export const internalError = (): HostError =>
  new HostError(
    "GeneralException",
    "There was an internal error while processing the request.",
    500,
  );

export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const alreadyExists = (): HostError =>
  new HostError(
    "ItemAlreadyExists",
    "A resource with the same name or identifier already exists.",
    409,
  );

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError => new HostError("InvalidArgument", message);

export const invalidOperation = (message: string): HostError =>
  new HostError("InvalidOperation", message);

export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation.", 403);

export const badPassword = (): HostError =>
  new HostError("BadPassword", "The password you supplied is incorrect.", 403);

export const wrongSize = (): HostError =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
