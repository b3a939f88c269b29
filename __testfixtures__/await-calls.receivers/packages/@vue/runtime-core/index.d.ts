export interface Ref<T> {
  value: T;
}
export interface ComputedRef<T> {
  readonly value: T;
}
export interface WatchOptions {
  immediate?: boolean;
  deep?: boolean;
  flush?: 'pre' | 'post' | 'sync';
}
export declare function ref<T>(value: T): Ref<T>;
export declare function computed<T>(getter: (previous?: T) => T): ComputedRef<T>;
export declare function watch<T>(source: Ref<T> | (() => T), callback: (value: T, previous: T) => any, options?: WatchOptions): () => void;
export declare function watchEffect(effect: () => void): () => void;
export declare function onMounted(hook: () => any): void;
export type ComputedOptions = Record<string, () => any>;
export interface ComponentOptions<C extends ComputedOptions = {}> {
  computed?: C;
  setup?: (props: object) => Promise<object> | object;
  mounted?(): any;
}
export declare function defineComponent<C extends ComputedOptions = {}>(options: ComponentOptions<C>): object;
