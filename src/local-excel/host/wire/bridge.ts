/** The client's end of the wire. */
export interface Bridge {
  /** Set by the client. */
  onMessageFromHost: ((text: string) => void) | null;
  /** Set by the host where the client made the bridge: in the page's iframe. */
  setHandler?: (receive: (text: string) => void) => void;
  /** Set by the host where the host made the bridge: in Node. */
  sendMessageToHost?: (text: string) => void;
}

/** Globals of the client library that no documentation names; the canary test pins them. */
export interface ClientInternals {
  Excel: Record<string, { prototype: object }>;
  OfficeExtension: {
    HostBridge: { init(bridge: Bridge): void };
    CoreUtility: { log(message: string): void };
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  OSF: {
    _OfficeAppFactory?: {
      getContext(): {
        requirements: { isSetSupported(name: string, version?: string): boolean };
        document: object;
      };
      getHostFacade(): object;
    };
    DDA: {
      AsyncMethodNames: { GetDocumentCopyAsync: object };
      ErrorCodeManager: { initializeErrorMessages(sentences: object): void };
      DispIdHost: {
        addAsyncMethods(target: object, methods: readonly object[]): void;
        Facade: new (delegates: unknown, parameterMap: unknown) => object;
        getClientDelegateMethods: unknown;
      };
      SafeArray: { Delegate: { ParameterMap: unknown } };
    };
  };
}
