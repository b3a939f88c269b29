declare global {
  namespace JSX {
    interface Element {
      readonly tag: string;
    }
    interface IntrinsicElements {
      h1: { children?: unknown };
      p: { children?: unknown };
      button: { onClick?: () => void; children?: unknown };
    }
  }
}

export {};
