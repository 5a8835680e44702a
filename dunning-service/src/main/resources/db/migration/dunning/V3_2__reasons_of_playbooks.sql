ALTER TABLE playbook ADD COLUMN reason text;
