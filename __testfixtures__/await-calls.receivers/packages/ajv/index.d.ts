type Validate = (schema: any, data: any) => boolean | Promise<any>;
export interface FuncKeywordDefinition {
  keyword: string;
  validate?: Validate;
}
export interface CodeKeywordDefinition {
  keyword: string;
  code: (context: unknown) => void;
}
export declare class Ajv {
  addKeyword(definition: string | FuncKeywordDefinition | CodeKeywordDefinition): Ajv;
  validate(schema: object, data: unknown): boolean;
}
