export declare class Command {
  argument(name: string): this;
  action(run: (...parameters: any[]) => void | Promise<void>): this;
  parseAsync(argv?: readonly string[]): Promise<this>;
}
