-- What can be taken back is asked after every change. The rows of final acts (those without images) are found by their
-- table and by their key without a look at the thousands that an import has touched.

CREATE INDEX undo_step_final ON undo_step (id, audit_seq) WHERE state = 'final';
CREATE INDEX undo_row_final_table ON undo_row (table_name, step_id) WHERE before_image IS NULL AND after_image IS NULL;
CREATE INDEX undo_row_final ON undo_row (table_name, row_key, step_id) WHERE before_image IS NULL AND after_image IS NULL;
