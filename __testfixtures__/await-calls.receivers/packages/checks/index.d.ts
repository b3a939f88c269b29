export interface Rule {
  check(value: string): boolean;
  checkAsync(value: string): Promise<boolean>;
}
export declare function rule(test: (value: string) => boolean | Promise<boolean>): Rule;
export declare function onUnload(callback: (value: string) => void | Promise<void>): void;
export declare function each(callback: (value: string) => void | Promise<void>): Promise<void>;
