/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type PageOfTasksQueryVariables = Exact<{ [key: string]: never; }>;


export type PageOfTasksQuery = { externalTasks: { totalCount: number | null, nodes: Array<{ id: string, errorDetails: string | null }> } | null, externalTaskTopics: Array<{ name: string, externalTaskCount: number | null }> | null, one: { id: string } | null, other: { id: string } | null };

export type OneTaskQueryVariables = Exact<{ [key: string]: never; }>;


export type OneTaskQuery = { externalTask: { id: string } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const PageOfTasksDocument = new TypedDocumentString(`
    query PageOfTasks {
  externalTasks(first: 3) {
    nodes {
      id
      errorDetails
    }
    totalCount
  }
  externalTaskTopics {
    name
    externalTaskCount
  }
  one: externalTask(id: "a") {
    id
  }
  other: externalTask(id: "b") {
    id
  }
}
    `) as unknown as TypedDocumentString<PageOfTasksQuery, PageOfTasksQueryVariables>;
export const OneTaskDocument = new TypedDocumentString(`
    query OneTask {
  externalTask(id: "a") {
    id
  }
}
    `) as unknown as TypedDocumentString<OneTaskQuery, OneTaskQueryVariables>;