import { Component, type ReactNode } from "react";
import { Failure } from "./Failure";
import { TextContext } from "./text";

/** When the pane itself breaks: the workbook is unharmed, and opening the pane anew reads it again. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error: unknown }
> {
  static override readonly contextType = TextContext;
  declare context: React.ContextType<typeof TextContext>;
  override readonly state: { readonly error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    const { failed, product } = this.context;
    return (
      <main style={{ padding: 12 }}>
        <h1 style={{ margin: "0 0 8px", fontSize: 16 }}>{product}</h1>
        <Failure
          title={failed.paneBroken}
          button={failed.reload}
          onButton={() => location.reload()}
          error={this.state.error}
          doing="render"
        />
      </main>
    );
  }
}
