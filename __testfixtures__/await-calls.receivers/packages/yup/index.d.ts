interface Schema<T> {
  test(name: string, message: string, test: (value: T) => boolean | Promise<boolean>): Schema<T>;
  isValid(value: unknown): Promise<boolean>;
  isValidSync(value: unknown): boolean;
}
export declare function string(): Schema<string>;
