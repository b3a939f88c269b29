export = React;
export as namespace React;

declare namespace React {
  type AwaitedReactNode = ReactElement | string | number | boolean | null | undefined;
  type ReactNode =
    | ReactElement
    | string
    | number
    | boolean
    | readonly ReactNode[]
    | null
    | undefined
    | Promise<AwaitedReactNode>;
  interface ReactElement {
    readonly type: unknown;
    readonly props: unknown;
  }
  interface SyntheticEvent<T = Element> {
    readonly currentTarget: T;
    preventDefault(): void;
  }
  interface MouseEvent<T = Element> extends SyntheticEvent<T> {
    readonly button: number;
  }
  interface FormEvent<T = Element> extends SyntheticEvent<T> {}
  type EventHandler<E extends SyntheticEvent<any>> = { bivarianceHack(event: E): void }['bivarianceHack'];
  type MouseEventHandler<T = Element> = EventHandler<MouseEvent<T>>;
  type FormEventHandler<T = Element> = EventHandler<FormEvent<T>>;
  interface DOMAttributes<T> {
    children?: ReactNode;
    onClick?: MouseEventHandler<T> | undefined;
    onSubmit?: FormEventHandler<T> | undefined;
  }
  type Destructor = () => void;
  type EffectCallback = () => void | Destructor;
  type DependencyList = readonly unknown[];
  function useEffect(effect: EffectCallback, deps?: DependencyList): void;
  function useMemo<T>(calculate: () => T, deps: DependencyList): T;
  function useState<S>(initial: S | (() => S)): [S, (value: S) => void];
  function useCallback<T extends Function>(callback: T, deps: DependencyList): T;
  function createElement(type: 'button', props: DOMAttributes<HTMLButtonElement>): ReactElement;
  function createElement(type: unknown, props?: unknown, ...children: unknown[]): ReactElement;
  class Component<P = {}> {
    constructor(props: P);
    readonly props: P;
    render(): ReactNode;
  }
  namespace JSX {
    type ElementType = any;
    interface Element extends ReactElement {}
    interface ElementChildrenAttribute {
      children: {};
    }
    interface IntrinsicElements {
      button: DOMAttributes<HTMLButtonElement>;
      form: DOMAttributes<HTMLFormElement>;
      p: DOMAttributes<HTMLParagraphElement>;
    }
  }
}
