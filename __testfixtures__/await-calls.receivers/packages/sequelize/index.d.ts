export declare class Model {
  static addHook(event: string, hook: (model: any) => void | Promise<void>): void;
  static beforeCreate(hook: (model: any) => void | Promise<void>): void;
  static afterDefine(hook: (model: any) => void | Promise<void>): void;
}
