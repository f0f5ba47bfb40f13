/** Pages of the lists in the preview: few enough rows to look at, and one page needs no buttons. */
export const pagination = { pageSize: 8, hideOnSinglePage: true, showSizeChanger: false };
