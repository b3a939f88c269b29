export declare class Command {
  argument(name: string): this;
  option<T>(flags: string, description: string, parse: (value: string, previous: T) => T): this;
  action(run: (...parameters: any[]) => void | Promise<void>): this;
  parse(argv?: readonly string[]): this;
  parseAsync(argv?: readonly string[]): Promise<this>;
}
