/** The merge of records, its parts in ./merge/. */
export { mergeRecord, type MergeResult } from './merge/mergeRecord';
