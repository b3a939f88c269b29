export interface ValidatorConstraintInterface {
  validate(value: any): Promise<boolean> | boolean;
}
export interface ValidationError {
  property: string;
}
export declare function validate(object: object): Promise<ValidationError[]>;
export declare function validateSync(object: object): ValidationError[];
